import { matrixAddress, parseMatrixAddress } from "./matrix-address.ts";
import { useSearchedAddress } from "./use-searched-address.ts";

/** The address of the matrix as state, and the ways to change it. */
export const useMatrixAddress = () => useSearchedAddress({ parse: parseMatrixAddress, write: matrixAddress });
