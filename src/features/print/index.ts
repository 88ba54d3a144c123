// The door of what goes on paper.
export { PrintSheet, printLimit } from "./print-sheet.tsx";
