/** How long a state is waited for, in milliseconds: other things may run on the machine, and a wait that is over sooner costs nothing. */
export const patience = 600_000;
