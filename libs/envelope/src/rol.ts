/** The roles of the hub, in the order in which a message meets them; each a process of its own or all in one. */
export const ROLLEN = ['gateway', 'translator', 'router', 'finance', 'console'] as const;
export type Rol = (typeof ROLLEN)[number];
