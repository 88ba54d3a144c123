import { parentPort } from "node:worker_threads";
import { encodePicture, type Order } from "./pictures.ts";

/** Draws one picture after another in a thread of its own. */
parentPort?.on("message", async (order: Order) => {
  try {
    const bytes = await encodePicture(order);
    parentPort?.postMessage({ bytes }, [bytes.buffer]);
  } catch (error) {
    parentPort?.postMessage({ error });
  }
});
