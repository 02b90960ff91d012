/**
 * The numbers that the law sets for those who sell, each with the rule that it comes from. All code reckons with these;
 * texts that are agreed to have the numbers of their version in their words.
 */

/**
 * Rupiah in a calendar year up to which a person pays no income tax on turnover (PP 55/2022, article 60), and up to
 * which, with a statement of it, an appointed marketplace withholds none (PMK 37/2025).
 */
export const freeTurnover = 500_000_000

/** Percent of the turnover that an appointed marketplace withholds as income tax of article 22 (PMK 37/2025). */
export const withheldPercent = 0.5

/** The date of the words that are stated (TurnoverStatement.astro); a change of meaning is a new one. */
export const turnoverStatementVersion = '2026-11-22'
