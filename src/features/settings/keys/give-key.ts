import { type Command, holderOf } from "#shared/keys/key-scenes.ts";
import { commandOf, type OwnKeys, ownKey } from "#shared/keys/own-keys.ts";

/** What comes of giving a key to a command: done, or who has it. */
export type Given = { own: OwnKeys } | { heldBy: Command & { isFixed: boolean } };

/** The keys with another one for a command; its own of the table is no change of it. */
const withKey = (own: OwnKeys, { where, key }: Command, pressed: string): OwnKeys => {
  const { [commandOf(where, key)]: _, ...others } = own;
  return pressed === key ? others : { ...others, [commandOf(where, key)]: pressed };
};

/** Gives a key to a command, unless another one that holds at the same time has it. */
export function giveKey(own: OwnKeys, command: Command, pressed: string): Given {
  const heldBy = holderOf(command, pressed);
  return heldBy ? { heldBy } : { own: withKey(own, command, pressed) };
}

/** Gives a key to a command, and the command's own to the one that has it. */
export function swapKeys(own: OwnKeys, command: Command, holder: Command): OwnKeys {
  const [mine, its] = [ownKey(command.where, command.key), ownKey(holder.where, holder.key)];
  return withKey(withKey(own, command, its), holder, mine);
}

/** Gives a command its key of the table back; where something else has that by now, this gets the command's. */
export function resetKey(own: OwnKeys, command: Command): OwnKeys {
  const heldBy = holderOf(command, command.key);
  return heldBy ? swapKeys(own, command, heldBy) : withKey(own, command, command.key);
}
