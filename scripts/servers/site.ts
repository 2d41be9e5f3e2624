/** What a server is told about the site it serves. */
export interface ServedSite {
  /** Folder of the finished site on the server; a symlink such as `current` may be changed under it. */
  root: string;
  /** Name of the host, without port: `etalase.malangkota.go.id`. */
  host: string;
  /** Base path of the site: `/` or `/etalase/`. */
  base: string;
  /** Folder with `fullchain.pem` and `privkey.pem`; without it nginx speaks plain HTTP and Caddy gets one itself. */
  cert?: string | undefined;
}

/**
 * Says what of a site cannot stand in a configuration, or nothing. Both servers read quotes, braces and dollars as their
 * own, so these are refused instead of escaped.
 */
export function faultOf({ root, host, base, cert }: ServedSite): string | undefined {
  const folder = /^\/[^"'\\${};\s]*$/;
  if (!folder.test(root)) return `--root: "${root}" is no absolute path without spaces and signs`;
  if (cert !== undefined && !folder.test(cert))
    return `--cert: "${cert}" is no absolute path without spaces and signs`;
  if (!/^[a-z\d-]+(?:\.[a-z\d-]+)*$/.test(host))
    return `--host: "${host}" is no name of a host, such as etalase.example.org`;
  if (!/^\/(?:[\w.~-]+\/)*$/.test(base)) return `--base: "${base}" is no base path, such as / or /etalase/`;
  return undefined;
}
