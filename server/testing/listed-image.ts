/** An image as the provider lists it, with all that it always sends. */
export const listedImage = (id: string, url = "https://cdn.example/a.png") => ({
  url,
  id,
  prompt: "a fox",
  aspectRatio: "1:1",
  createdDate: "2026-03-01T10:00:00Z",
  model: "m",
  width: 10,
  height: 10,
});
