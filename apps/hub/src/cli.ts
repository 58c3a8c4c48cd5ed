import { argv, stdout } from 'node:process';
import { voerUit } from './cli/voer-uit.ts';

// A reader that stops early (`hub … | head`) is no fault of the hub.
stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 70));
process.exitCode = await voerUit(argv.slice(2));
