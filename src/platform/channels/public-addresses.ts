import { BlockList, isIP } from 'node:net';

/** Networks that are not the public Internet (IANA special-purpose registries), clouds' metadata addresses among them. */
const INNER_V4 = [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12'],
  ...['192.0.0.0/24', '192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24'],
  ...['203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4'],
];
/** Only 2000::/3 is given out; in it, tunnels and translations lead elsewhere. */
const INNER_V6 = [
  ...['::/3', '2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20', '4000::/2', '8000::/1'],
];

/** A list for each family: a list of both takes an IPv4 address for the IPv6 one that maps it. */
const inner = { ipv4: listOf('ipv4', INNER_V4), ipv6: listOf('ipv6', INNER_V6) };
const loopback = { ipv4: listOf('ipv4', ['127.0.0.0/8']), ipv6: listOf('ipv6', ['::1/128']) };

/** True for an address of the public Internet. What is no address at all is none. */
export function isPublicAddress(address: string): boolean {
  return isIP(address) !== 0 && !isOn(inner, address);
}

/** True for this machine's own addresses. */
export function isLoopback(address: string): boolean {
  return isIP(address) !== 0 && isOn(loopback, address);
}

type Family = 'ipv4' | 'ipv6';

function isOn(lists: Readonly<Record<Family, BlockList>>, address: string): boolean {
  const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
  return lists[family].check(address, family);
}

function listOf(family: Family, networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', bits = ''] = network.split('/');
    list.addSubnet(address, Number(bits), family);
  }
  return list;
}
