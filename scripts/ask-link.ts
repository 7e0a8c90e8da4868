/** One request to a public host: who is asked is decided by the address that is connected to, not by its name. */
import { lookup as lookUpName } from 'node:dns';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import type { Ask } from '../src/report/links.ts';

/** Networks that are nobody's public site: RFC 6890, RFC 4193, RFC 4291 and multicast. */
const PRIVATE: readonly (readonly [network: string, prefix: number, family: 'ipv4' | 'ipv6'])[] = [
  ['0.0.0.0', 8, 'ipv4'],
  ['10.0.0.0', 8, 'ipv4'],
  ['100.64.0.0', 10, 'ipv4'],
  ['127.0.0.0', 8, 'ipv4'],
  ['169.254.0.0', 16, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.0.0.0', 24, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['198.18.0.0', 15, 'ipv4'],
  ['224.0.0.0', 3, 'ipv4'],
  // Of IPv6, only what is given out to the public (2000::/3) is asked, without the networks that lead into IPv4.
  ['::', 3, 'ipv6'],
  ['4000::', 2, 'ipv6'],
  ['8000::', 1, 'ipv6'],
  ['2001::', 32, 'ipv6'],
  ['2002::', 16, 'ipv6'],
];

const REFUSAL = 'its host is in a private network';

/** Tell whether an IP address belongs to the public internet. */
export function isPublicAddress(address: string): boolean {
  const version = isIP(address);
  if (version === 0) return false;
  const family = version === 6 ? 'ipv6' : 'ipv4';
  const blocked = new BlockList();
  // Each kind by itself: a list of both takes IPv4 addresses for the IPv6 ones they can be written as.
  for (const [network, prefix, kind] of PRIVATE) if (kind === family) blocked.addSubnet(network, prefix, kind);
  return !blocked.check(address, family);
}

interface AskOptions {
  readonly userAgent: string;
  /** Milliseconds for one request. */
  readonly timeout?: number;
  /** Which addresses may be connected to; tests have a server of their own. */
  readonly isAllowed?: (address: string) => boolean;
}

export function createAsk({ userAgent, timeout = 10_000, isAllowed = isPublicAddress }: AskOptions): Ask {
  const lookup: LookupFunction = (host, options, callback) => {
    lookUpName(host, { ...options, all: true }, (error, addresses) => {
      const first = error ? undefined : addresses[0];
      if (error || !first) {
        callback(error ?? new Error('its name could not be looked up'), '', 0);
        return;
      }
      if (!addresses.every(({ address }) => isAllowed(address))) {
        callback(new Error(REFUSAL), '', 0);
        return;
      }
      if (options.all) callback(null, addresses);
      else callback(null, first.address, first.family);
    });
  };
  return (url, method) =>
    new Promise((resolve, reject) => {
      const { protocol, hostname } = new URL(url);
      const host = hostname.replace(/^\[|\]$/g, '');
      // Addresses written as numbers are not looked up.
      if (isIP(host) !== 0 && !isAllowed(host)) {
        reject(new Error(REFUSAL));
        return;
      }
      const ask = protocol === 'https:' ? requestHttps : requestHttp;
      const signal = AbortSignal.timeout(timeout);
      const asked = ask(url, { method, lookup, signal, agent: false, headers: { 'user-agent': userAgent, accept: '*/*' } }, (response) => {
        resolve({ status: response.statusCode ?? 0, location: response.headers.location });
        response.destroy();
      });
      asked.on('error', (cause) => reject(signal.aborted ? new Error(`no answer within ${timeout / 1000} seconds`) : cause));
      return asked.end();
    });
}
