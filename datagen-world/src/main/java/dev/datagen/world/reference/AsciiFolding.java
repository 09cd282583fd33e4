package dev.datagen.world.reference;

/** Portuguese letters without their marks, by a fixed table: the same on every JDK, whatever its Unicode version. */
final class AsciiFolding {

    private static final String MARKED = "áàâãäéèêëíìîïóòôõöúùûüçñÁÀÂÃÄÉÈÊËÍÌÎÏÓÒÔÕÖÚÙÛÜÇÑ";
    private static final String PLAIN = "aaaaaeeeeiiiiooooouuuucnAAAAAEEEEIIIIOOOOOUUUUCN";

    private AsciiFolding() {}

    /** Letters lose their marks, other characters stay; what is not ASCII then is dropped. */
    static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int marked = c < 128 ? -1 : MARKED.indexOf(c);
            if (c < 128) {
                folded.append(c);
            } else if (marked >= 0) {
                folded.append(PLAIN.charAt(marked));
            }
        }
        return folded.toString();
    }

    /** Lower-case letters and digits only: a part of an e-mail address. */
    static String word(String text) {
        String folded = fold(text);
        StringBuilder word = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                word.append((char) (c + ('a' - 'A')));
            } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                word.append(c);
            }
        }
        return word.toString();
    }
}
