/** What the client of the cache service prints, and what is made of it. */
import { describe, expect, test } from '@jest/globals';
import { readClientLine, shortReason } from '../../src/edges/cache-output.ts';

test.each([
  [
    '::warning::Failed to restore: Cache service%0Asecond line, 100%25',
    { kind: 'complaint', text: 'Failed to restore: Cache service\nsecond line, 100%' },
  ],
  ['::error file=a.js,line=1::Failed', { kind: 'complaint', text: 'Failed' }],
  ['::debug::Resolved Keys:', { kind: 'debug', text: 'Resolved Keys:' }],
  ['::add-mask::secret', { kind: 'debug', text: 'secret' }],
  ['Received 4194304 of 433203200 (1.0%), 4.0 MBs/sec', { kind: 'progress', bytes: 4_194_304 }],
  ['Sent 0 of 10 (0.0%), 0.0 MBs/sec', { kind: 'progress', bytes: 0 }],
  ['Cache hit for restore-key: closure-v1-x', { kind: 'found', key: 'closure-v1-x' }],
  ['Cache hit for: closure-v1-x', { kind: 'found', key: 'closure-v1-x' }],
  [
    'Attempt 2 of 5 failed with error: Failed request: (500) Internal Server Error: oh. no. Retrying request in 3000 ms...',
    { kind: 'attempt', count: 2, text: 'Failed request: (500) Internal Server Error: oh. no' },
  ],
  ['Cache restored successfully', { kind: 'text', text: 'Cache restored successfully' }],
  [':: not a command', { kind: 'text', text: ':: not a command' }],
])('%s', (line, expected) => {
  expect(readClientLine(line)).toMatchObject(expected);
});

describe('a reason', () => {
  test.each([
    [
      'Failed to restore: Failed to GetCacheEntryDownloadURL: Received non-retryable error: Failed request: (401) Unauthorized.',
      'Failed request: (401) Unauthorized',
    ],
    ['Unable to make request: ECONNREFUSED\nIf you are using self-hosted runners, …', 'Unable to make request: ECONNREFUSED'],
    ['GET https://a.example/blob?sig=secret&se=1 failed', 'GET https://a.example/blob failed'],
    ['', ''],
  ])('%j', (text, expected) => {
    expect(shortReason(text)).toBe(expected);
  });

  test('has one line of at most two hundred characters', () => {
    expect(shortReason(`${'x'.repeat(300)}\nmore`)).toHaveLength(200);
  });
});
