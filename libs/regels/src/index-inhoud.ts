// The small door, #hub/regels/inhoud: what judges a message by itself (level 2). A command that asks no more starts in
// half the time, because the rules of other messages and of level 3 and 4 stay where they are.
export { maakBevindingen, MEESTE as MEESTE_BEVINDINGEN } from './bevindingen.ts';
export { laadInhoudToets } from './inhoud/laad-toets.ts';
export type { Inhoudsuitslag, InhoudToets } from './inhoud/maak-toets.ts';
