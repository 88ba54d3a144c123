import { SheetSkeleton } from "#features/gallery/skeleton.tsx";
import { paintedFirstScreen } from "./first-screen.ts";

/** Empty frames, unless the pictures of the last visit stand there already. */
export const SheetWaiting = () => (paintedFirstScreen() ? null : <SheetSkeleton />);
