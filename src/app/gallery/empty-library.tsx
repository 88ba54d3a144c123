import type { AssetQuery } from "#contract/query.ts";
import { Message } from "#ui/words/message.tsx";

/** In place of a list that is known to its end and holds nothing. */
export function EmptyLibrary({ kind }: { kind: AssetQuery["kind"] }) {
  const what = kind === "image" ? "images" : kind === "video" ? "videos" : "images and videos";
  return (
    <Message icon={kind === "video" ? "video" : "image"} title="Nothing here yet">
      {`The ${what} that you generate in Pictory AI Studio appear here by themselves.`}
    </Message>
  );
}
