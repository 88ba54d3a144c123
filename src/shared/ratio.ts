/** Width divided by height of "16:9", "1.91:1", "4x5" or "2/3"; undefined for what is no ratio ("auto"). */
export function ratioOf(text: string): number | undefined {
  const [, w, h] = /^(\d+(?:\.\d+)?)\s*[:x/]\s*(\d+(?:\.\d+)?)$/.exec(text.trim()) ?? [];
  const value = Number(w) / Number(h);
  return Number.isFinite(value) && value > 0 ? value : undefined;
}
