// The door of marks-file: the only file that others may import.
export { MarksFile } from "./marks-file.tsx";
