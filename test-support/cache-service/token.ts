/** The token with which a runner's job calls the cache service: which scopes it may read and write. */

/** A branch's or a pull request's part of the cache, as `refs/heads/main` or `refs/pull/7/merge`. */
export interface CacheScope {
  readonly scope: string;
  readonly access: 'read' | 'write' | 'read-write';
}

const bits = { read: 1, write: 2, 'read-write': 3 } as const;

/**
 * A token as GitHub's looks to clients: a JWT whose claim `ac` is a list of scopes as JSON text. Nobody checks its signature.
 * @param scopes in the order in which entries are looked for: the run's own first, then its base's. Default: main, read-write.
 */
export function runnerToken(scopes: readonly CacheScope[] = [{ scope: 'refs/heads/main', access: 'read-write' }]): string {
  const ac = JSON.stringify(scopes.map(({ scope, access }) => ({ Scope: scope, Permission: bits[access] })));
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'none', typ: 'JWT' })}.${part({ ac, repository_id: '1' })}.unsigned`;
}

export interface Permissions {
  readonly readable: readonly string[];
  readonly writable: readonly string[];
}

/** What an `Authorization` header allows; null where it holds no token of this kind. */
export function permissionsOf(authorization: string | undefined): Permissions | null {
  try {
    const payload = (authorization ?? '').replace(/^Bearer /, '').split('.')[1] ?? '';
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as { ac: string };
    const scopes = JSON.parse(claims.ac) as readonly { Scope: string; Permission: number }[];
    const allowed = (bit: number) => scopes.filter((scope) => scope.Permission & bit).map((scope) => scope.Scope);
    return { readable: allowed(bits.read), writable: allowed(bits.write) };
  } catch {
    return null;
  }
}
