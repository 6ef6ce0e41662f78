// Says in plain words that Node is too old, before anything that needs a newer one is even parsed.
// `npm install` brings a pinned Node with it where one is packaged for the machine; npm scripts run on that.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `Node ${process.versions.node} is too old: 22.18 or newer is needed.\n` +
      'Run "npm install" again without --omit=optional (it brings a newer Node for Linux and Windows), or install Node 24.\n' +
      `Node ${process.versions.node} 版本太旧，需要 22.18 或更新。请重新运行 "npm install"（不要加 --omit=optional），或安装 Node 24。`,
  );
  process.exit(1);
}
