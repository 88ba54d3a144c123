import { expect, it } from "vitest";
import { isPublicAddress } from "./addresses.ts";

it.each([
  "127.0.0.1",
  "127.9.9.9",
  "0.0.0.0",
  "10.1.2.3",
  "172.31.255.255",
  "192.168.0.1",
  "169.254.169.254",
  "100.100.100.200",
  "168.63.129.16",
  "198.18.0.1",
  "224.0.0.1",
  "255.255.255.255",
  "::",
  "::1",
  "::ffff:127.0.0.1",
  "::ffff:8.8.8.8",
  "64:ff9b::7f00:1",
  "fe80::1",
  "fe80::1%eth0",
  "fc00::1",
  "fd00:ec2::254",
  "ff02::1",
  "2002:7f00:1::",
  "2001:0:1::1",
  "localhost",
  "",
])("refuses %s", (address) => {
  expect(isPublicAddress(address)).toBe(false);
});

it.each(["8.8.8.8", "172.32.0.1", "100.63.255.255", "2606:4700::1111", "2a00:1450:4001::1"])(
  "permits %s",
  (address) => {
    expect(isPublicAddress(address)).toBe(true);
  },
);
