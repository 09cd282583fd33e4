package dev.datagen.app.verify;

/** Is told how a verification gets on. */
public interface VerifyListener {

    /** So much of something has been checked, of about so much. */
    void checked(String what, String unit, long done, long ofAbout);
}
