/** Restores of a harness's database while the engine goes on. */
import { inject } from 'vitest';
import { copyDatabase as copy } from '../restore.ts';
import type { Harness } from './harness.ts';

/** Copies the database as it stands. @returns the function that puts the copy in its place */
export const copyDatabase = ({ sql, namespace }: Pick<Harness, 'sql' | 'namespace'>) =>
  copy({ sql, name: namespace, admin: inject('stack').environment.DATABASE_URL ?? '' });
