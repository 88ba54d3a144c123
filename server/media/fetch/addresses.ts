import { BlockList, isIPv4, isIPv6 } from "node:net";

// IANA's special-purpose registries: everything that is not a host on the public internet.
const ipv4 = [
  "0.0.0.0/8", // this network
  "10.0.0.0/8",
  "100.64.0.0/10", // carrier-grade NAT, and some clouds' metadata
  "127.0.0.0/8",
  "169.254.0.0/16", // link-local, and most clouds' metadata
  "172.16.0.0/12",
  "192.0.0.0/24",
  "192.0.2.0/24",
  "192.31.196.0/24",
  "192.52.193.0/24",
  "192.88.99.0/24",
  "192.168.0.0/16",
  "192.175.48.0/24",
  "198.18.0.0/15",
  "198.51.100.0/24",
  "203.0.113.0/24",
  "224.0.0.0/4", // multicast
  "240.0.0.0/4", // reserved, and broadcast
  "168.63.129.16/32", // Azure's platform, on a public address
];

// Only 2000::/3 is handed out, so all else is refused at once; inside it the parts that are not hosts, or that wrap
// an IPv4 address (Teredo, 6to4).
const ipv6 = ["::/3", "4000::/2", "8000::/1", "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"];

/** Each family has a list of its own, because in a common one Node compares mapped IPv4 addresses with the IPv6 ranges. */
function blocked(ranges: string[], family: "ipv4" | "ipv6"): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [network = "", bits] = range.split("/");
    list.addSubnet(network, Number(bits), family);
  }
  return list;
}

const blocked4 = blocked(ipv4, "ipv4");
const blocked6 = blocked(ipv6, "ipv6");

/** Whether an IP address belongs to a host on the public internet. Text that is no IP address does not. */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !blocked4.check(address, "ipv4");
  return isIPv6(address) && !blocked6.check(address, "ipv6");
}
