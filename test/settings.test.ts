/** Settings: what a portal that people reach from elsewhere may be told. */
import { describe, expect, it } from 'vitest';
import { readSettings, SETTINGS } from '../settings.ts';

const KEY = JSON.stringify({ kty: 'RSA', d: 'zqsecret', kid: 'key', alg: 'RS256' });
/** Something for each setting that has no default. */
const ANYTHING = Object.fromEntries(
  Object.entries(SETTINGS.shape)
    .filter(([, setting]) => !setting.safeParse(undefined).success)
    .map(([name]) => [name, 'anything']),
);
const HERE = {
  ...ANYTHING,
  PORTAL_URL: 'http://localhost:3000',
  DATABASE_URL: 'postgres://minside:zqsecret@127.0.0.1:3007/minside',
  IDPORTEN_ISSUER: 'http://localhost:3001',
  IDPORTEN_PRIVATE_JWK: KEY,
  STAFF_ISSUER: 'http://localhost:3001',
  STAFF_PRIVATE_JWK: KEY,
  SMTP_URL: 'smtp://127.0.0.1:3004',
};
const THERE = {
  ...HERE,
  PORTAL_URL: 'https://minside.example',
  DATABASE_URL: 'postgres://minside:zqsecret@db.example/minside?sslmode=verify-full',
  IDPORTEN_ISSUER: 'https://idporten.example',
  STAFF_ISSUER: 'https://staff.example',
  SMTP_URL: 'smtps://portal:zqsecret@mail.example',
};

describe('the settings', () => {
  it('are taken without encryption on this very machine alone', () => {
    expect(readSettings(HERE).PORTAL_URL).toBe(HERE.PORTAL_URL);
    expect(readSettings({ ...HERE, DATABASE_URL: 'postgres://db.example/minside' })).toBeTruthy();
    expect(readSettings(THERE).PORTAL_URL).toBe(THERE.PORTAL_URL);
    expect(readSettings({ ...THERE, SMTP_URL: 'smtp://mail.example?requireTLS=true' })).toBeTruthy();
    expect(readSettings({ ...THERE, SMTP_URL: HERE.SMTP_URL })).toBeTruthy();
  });

  it.each(['PORTAL_TLS_CERT', 'PORTAL_TLS_KEY'])('are refused with %s alone', (name) => {
    expect(() => readSettings({ ...THERE, [name]: 'one.pem' })).toThrow('PORTAL_TLS_CERT');
  });

  it.each([
    ['PORTAL_URL', 'http://minside.example'],
    ['IDPORTEN_ISSUER', 'http://idporten.example'],
    ['STAFF_ISSUER', 'http://staff.example'],
    ['ENHETSREGISTERET_URL', 'http://register.example/api'],
    ['FILES_S3_ENDPOINT', 'http://s3.example'],
    ['DATABASE_URL', 'postgres://minside:zqsecret@db.example/minside'],
    ['DATABASE_URL', 'postgres://minside:zqsecret@db.example/minside?sslmode=require'],
    ['DATABASE_URL', 'postgresql://minside:zqsecret@db.example/minside'],
    ['TEMPORAL_UI_URL', 'http://temporal.example'],
    ['SMTP_URL', 'smtp://portal:zqsecret@mail.example'],
  ])('are refused where %s is %s, and the secrets in it are not said', (name, value) => {
    const read = () => readSettings({ ...THERE, [name]: value });
    expect(read).toThrow(new RegExp(`^The settings are not complete:\n  ${name}: `));
    expect(read).not.toThrow('zqsecret');
  });
});
