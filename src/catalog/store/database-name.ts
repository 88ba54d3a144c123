/** The name of an account's database, as it is on people's disks. */
export const databaseName = (account: string): string => `contact-sheet-${account}`;
