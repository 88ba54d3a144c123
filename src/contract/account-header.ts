/**
 * The header by which a page says for which account it asks for a list (`Session.account`). A server that shows another
 * one refuses with `account-changed`: a page may be older than the server behind its address.
 */
export const accountHeader = "x-contact-sheet-account";
