// npm itself may run on an old Node: this file must parse there, so it stays plain JavaScript.
const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 22 || (major === 22 && minor < 22)) {
  console.error(
    `Contact Sheet needs Node 22.22 or newer (24 LTS is best); this is ${process.versions.node}. See https://nodejs.org`,
  );
  process.exit(1);
}
