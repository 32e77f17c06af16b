package heard.triage;

/**
 * A word of a text.
 *
 * @param plain in small letters
 * @param stem what its forms have in common
 * @param start where it stands in the text, and {@code end} where it ends
 */
record Word(String plain, String stem, int start, int end) {}
