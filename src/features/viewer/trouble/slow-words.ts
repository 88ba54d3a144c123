/** What is known of a load that takes long. */
interface Slowness {
  /** Of the whole file; undefined until the server has answered, null where it does not tell. */
  bytes: number | null | undefined;
  /** Of a video, from 0 to 1, where it tells. */
  arrived: number | undefined;
}

/** "45 s", "2 min": as exact as a person cares for. */
export const waited = (seconds: number): string =>
  seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min`;

/** "4.2 MB", "380 kB". */
export function fileSize(bytes: number): string {
  return bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

/** Why it takes long, as far as that can be told. */
export function whySlow({ bytes, arrived }: Slowness): string {
  const whole = bytes ? ` of ${fileSize(bytes)}` : "";
  if (arrived) return `${Math.floor(arrived * 100)} %${whole} has arrived.`;
  if (bytes === undefined) return "The file’s host has not answered yet.";
  return bytes === null ? "The file is on its way." : `The file is ${fileSize(bytes)} and on its way.`;
}
