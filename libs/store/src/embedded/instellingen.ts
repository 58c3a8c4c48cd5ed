/** How a whole folder is brought to disk: Linux can do it in one call. */
export const SYNC_METHODE = process.platform === 'linux' ? 'syncfs' : 'fsync';

/**
 * Settings of the embedded server: durable, small in memory, made for one hub with many short commits. The log tells no
 * values of rows (terse, no statements, no parameters).
 */
const INSTELLINGEN: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '60',
  timezone: 'UTC',
  // Durability: a commit that was answered is on disk.
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  // No replicas: the least WAL. It is bounded, because after a kill it is replayed before the hub serves.
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_logical_replication_workers: '0',
  wal_compression: 'on',
  wal_buffers: '16MB',
  min_wal_size: '128MB',
  max_wal_size: '512MB',
  checkpoint_timeout: '5min',
  // After a kill: one sync of the file system rather than one per file.
  recovery_init_sync_method: SYNC_METHODE,
  shared_buffers: '128MB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  io_method: 'sync',
  max_worker_processes: '2',
  max_parallel_workers_per_gather: '0',
  jit: 'off',
  random_page_cost: '1.1',
  autovacuum_naptime: '15s',
  autovacuum_max_workers: '2',
  // A hub that hangs inside a transaction does not keep its row locks for ever.
  idle_in_transaction_session_timeout: '10min',
  log_timezone: 'UTC',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
  log_checkpoints: 'off',
};

/** The arguments of `postgres`. */
export function serverArgumenten(map: string, port: number): string[] {
  const instellingen = Object.entries({ ...INSTELLINGEN, port: String(port) });
  return ['-D', map, ...instellingen.flatMap(([naam, waarde]) => ['-c', `${naam}=${waarde}`])];
}
