package heard.web;

import heard.customer.Brand;

/**
 * A letter in its frame.
 *
 * @param body HTML that is ours already: the letter's own, values inert
 */
public record MailView(Texts texts, Brand brand, String subject, String body) {}
