import type { ComponentProps } from "react";

/** A part of the grid, whose role is said: cells of a `<table>` cannot stand alone at the places that are in view. */
export const Box = (props: ComponentProps<"div">) => <div {...props} />;
