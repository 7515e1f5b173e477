import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

// node scripts/ocds-files.mjs BASE_URL FOLDER: saves every release package and every record package that is served.
const [base, folder] = process.argv.slice(2);
const read = async (url) => {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return answer.json();
};
const save = (name, content) => writeFile(join(folder, `${name}.json`), JSON.stringify(content));

await mkdir(folder, { recursive: true });
const ocids = new Set();
let packages = 0;
for (let path = '/ocds/release-packages'; path;) {
  const { links, ...found } = await read(`${base}${path}`);
  for (const { ocid } of found.releases) ocids.add(ocid);
  if (found.releases.length > 0) await save(`releases-${(packages += 1)}`, { ...found, links });
  const next = links && new URL(links.next);
  path = next && `${next.pathname}${next.search}`;
}
for (const ocid of ocids) await save(`record-${ocid}`, await read(`${base}/ocds/records/${ocid}`));
console.log(`${packages} release packages and ${ocids.size} records in OCDS`);
if (ocids.size === 0) process.exitCode = 1;
