/** Of an engine's snapshot: changes whenever its layout does, and one of another format is rebuilt from pages. */
export const snapshotFormat = 4;
