import { BlockList, isIP } from "node:net";

const loopback = new BlockList();
loopback.addSubnet("127.0.0.0", 8, "ipv4");
loopback.addAddress("::1", "ipv6");

/** As nearly everybody comes, whom to look up in a list would take as long as ten other guards. */
const usual = new Set(["127.0.0.1", "::1", "::ffff:127.0.0.1"]);

/** Whether an IP address is this machine's own; IPv4 may be written as IPv6, as sockets for both write it. */
export function isLoopback(address: string): boolean {
  if (usual.has(address)) return true;
  const family = isIP(address);
  return family !== 0 && loopback.check(address, family === 6 ? "ipv6" : "ipv4");
}
