package dev.datagen.app.cli;

import java.util.regex.Pattern;

/** What must not be repeated of a text that somebody else wrote: picocli's messages quote what they could not read. */
final class Secrets {

    /** But for our own example of how a URL should look. */
    private static final Pattern BEFORE_A_HOST = Pattern.compile("://(?!user:password@)([^\\s:@/]*):\\S*@");

    private static final String QUOTED = "\"(?:\\\\.|[^\"\\\\])*\"|'[^']*'";
    private static final Pattern ASSIGNED =
            Pattern.compile("(?i)(password|secret|basic\\.auth\\.user\\.info)\\s*=\\s*(" + QUOTED + "|[^&\\s\"';]*)");

    private Secrets() {}

    /** The text without the password of any URL, and without the value of what is called a password or a secret. */
    static String hidden(String text) {
        String urls = BEFORE_A_HOST.matcher(text).replaceAll("://$1:***@");
        return ASSIGNED.matcher(urls).replaceAll("$1=***");
    }
}
