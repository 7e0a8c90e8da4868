/** Loaded before a command: folders are read in another order than usual. */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const { readdir } = fs.promises;
const { readdirSync } = fs;
fs.promises.readdir = async (...args) => (await readdir(...args)).reverse();
fs.readdirSync = (...args) => readdirSync(...args).reverse();
syncBuiltinESMExports();
