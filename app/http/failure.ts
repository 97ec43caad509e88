import type { NextFunction, Request, Response } from "express";
import type { Logger } from "pino";

/** What nothing else caught: logged with its id, answered without a stack. */
export function answerFailure(log: Logger) {
  return (error: unknown, request: Request, response: Response, next: NextFunction): void => {
    const id = response.locals.requestId;
    if (response.headersSent) return next(error);
    const status = clientFault(error);
    if (!status) log.error({ err: error, requestId: id, method: request.method, path: request.path }, "unexpected");
    response
      .status(status ?? 500)
      .type("text")
      .send(
        status
          ? "这个请求看不懂。\nThis request cannot be understood.\n"
          : `出了点问题，不是您的错。请记下编号：${id}\nSomething went wrong on our side. Reference: ${id}\n`,
      );
  };
}

function clientFault(error: unknown): number | undefined {
  const status = error instanceof Error && "status" in error ? Number(error.status) : Number.NaN;
  return status >= 400 && status < 500 ? status : undefined;
}
