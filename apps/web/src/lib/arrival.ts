let arriving = false;

/** Somebody goes to another page; its title will take the focus when it is there. */
export function startArriving(): void {
  arriving = true;
}

/** Whether this is the title of a page somebody just went to; only the first to ask is told yes. */
export function hasArrived(): boolean {
  const was = arriving;
  arriving = false;
  return was;
}
