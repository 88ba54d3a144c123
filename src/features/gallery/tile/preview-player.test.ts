import { expect, it } from "vitest";
import { playPreview } from "./preview-player.ts";

class FakeVideo {
  muted = false;
  src = "";
  loads = 0;
  playing = false;
  play() {
    this.playing = true;
    return Promise.resolve();
  }
  pause() {
    this.playing = false;
  }
  load() {
    this.loads++;
  }
  removeAttribute(name: "src") {
    this[name] = "";
  }
}
const play = (video: FakeVideo, url: string) => playPreview(video as unknown as HTMLVideoElement, url);

it("plays one preview at a time, muted, and ends its download with it", () => {
  const [first, second] = [new FakeVideo(), new FakeVideo()];
  play(first, "/a");
  expect(first).toMatchObject({ playing: true, muted: true, src: "/a" });
  const stop = play(second, "/b");
  expect(first).toMatchObject({ playing: false, src: "", loads: 1 });
  stop();
  expect(second).toMatchObject({ playing: false, src: "", loads: 1 });
});
