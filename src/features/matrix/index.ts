// The door of the matrix: all that others may know of it.
export { Matrix } from "./matrix.tsx";
export { MatrixControls } from "./matrix-controls.tsx";
export { useAxes } from "./use-axes.ts";
