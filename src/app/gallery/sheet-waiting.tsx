import { SheetSkeleton } from "#features/gallery/index.ts";
import { paintedPicture } from "../opening-picture.ts";

/** Empty frames, unless the pictures of the last visit stand there already. */
export const SheetWaiting = () => (paintedPicture() ? null : <SheetSkeleton />);
