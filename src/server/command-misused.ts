/** A command that was asked for wrongly: the person gets its sentence and the list. */
export class CommandMisused extends Error {}
