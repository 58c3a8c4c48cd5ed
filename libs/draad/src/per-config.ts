import { type Config } from '#hub/config';

/** Works out once per configuration, also after a reload, what a stage takes from it. */
export function perConfig<T>(richtIn: (config: Config) => T): (config: Config) => T {
  let laatste: { readonly config: Config; readonly vast: T } | undefined;
  return (config) => {
    if (laatste?.config !== config) laatste = { config, vast: richtIn(config) };
    return laatste.vast;
  };
}
