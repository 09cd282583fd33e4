package dev.datagen.sinks;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Words for why a file can't be read or written. */
public final class FileFailures {

    private FileFailures() {}

    /** Why a file can't be written: without its name, which is all that Java says of some failures, and puts before the reason of others. */
    public static String reason(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "its directory does not exist";
        } else if (e instanceof AccessDeniedException) {
            return "permission denied";
        } else if (e instanceof FileAlreadyExistsException) {
            return "a file is there";
        } else if (e instanceof FileSystemException failure && failure.getReason() != null) {
            return failure.getReason();
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    /** Why a text can't be read, likewise. */
    public static String ofReading(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "there is no such file";
        } else if (e instanceof CharacterCodingException) {
            return "it is not text in UTF-8";
        }
        return reason(e);
    }
}
