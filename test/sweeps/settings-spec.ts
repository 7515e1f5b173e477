import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { environmentName, loadSettings, settingNames } from '../../src/platform/config/load-settings.js';

const example = readFileSync('.env.example', 'utf8');
const entries = [...example.matchAll(/^([A-Z_]+)=(.*)$/gm)].map(
  ([, name = '', value = '']) => [name, value] as const,
);

describe('the settings', () => {
  it('all stand in .env.example, and nothing else does', () => {
    expect(entries.length).toBeGreaterThan(10);
    expect(entries.map(([name]) => name).sort()).toEqual(settingNames().map(environmentName).sort());
  });

  it('have there the defaults that the program has', () => {
    expect(loadSettings(Object.fromEntries(entries))).toEqual(loadSettings({}));
  });

  it('say all that is wrong at once, and stop the start', () => {
    const wrong = { PORT: 'eighty', LOG_LEVEL: 'loud', DATABASE_URL: 'mysql://x', MASTER_KEY: 'short' };
    expect(() => loadSettings(wrong)).toThrow(/PORT[\s\S]*DATABASE_URL[\s\S]*LOG_LEVEL/);
    try {
      loadSettings(wrong);
    } catch (error) {
      expect((error as { reasons?: string[] }).reasons).toHaveLength(4);
    }
  });

  it('refuse half a configuration of mail or short messages', () => {
    const half = {
      SMTP_URL: 'smtp://mail.example.org',
      SMS_DRIVER: 'http',
      SMS_HTTP_URL: 'https://sms.example.org',
    };
    expect(() => loadSettings(half)).toThrow(/MAIL_FROM[\s\S]*SMS_HTTP_KEY/);
    expect(() => loadSettings({ MAIL_FROM: 'a@example.org', SMS_HTTP_KEY: 'x' })).toThrow(
      /SMTP_URL[\s\S]*SMS_DRIVER/,
    );
    const whole = { ...half, MAIL_FROM: '三社联动 <no-reply@example.org>', SMS_HTTP_KEY: 'secret' };
    expect(loadSettings(whole).smsDriver).toBe('http');
  });

  it('refuse the sandbox, and want a database, a key and an address, in production', () => {
    expect(() => loadSettings({ NODE_ENV: 'production', SANDBOX: 'true' })).toThrow(
      /SANDBOX[\s\S]*DATABASE_URL[\s\S]*MASTER_KEY[\s\S]*PUBLIC_URL/,
    );
    const sound = {
      NODE_ENV: 'production',
      DATABASE_URL: 'postgres://db/sanshe',
      MASTER_KEY: Buffer.alloc(32).toString('base64'),
      PUBLIC_URL: 'https://sanshe.example.org',
    };
    expect(loadSettings(sound).sandbox).toBe(false);
    expect(loadSettings(sound).requireSecondFactor).toBe(true);
    expect(loadSettings({ ...sound, REQUIRE_SECOND_FACTOR: 'false' }).requireSecondFactor).toBe(false);
  });
});
