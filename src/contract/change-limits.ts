/** Most subjects of one change, and most changes of one request. A longer action is sent as several. */
export const mostSubjects = 2_000;
export const mostChanges = 500;
