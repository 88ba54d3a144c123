/** The name of an account's database, as it is on people's disks. */
export const databaseName = (account: string): string => `contact-sheet-${account}`;

/** The name of the database of what people add. It goes by the library, so that a rotated key finds it again. */
export const keptDatabaseName = (library: string): string => `contact-sheet-kept-${library}`;
