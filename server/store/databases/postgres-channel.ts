/** On which servers on one PostgreSQL tell each other where a library's feed ends now: "<library> <cursor>". */
export const channel = "contact_sheet_changes";
