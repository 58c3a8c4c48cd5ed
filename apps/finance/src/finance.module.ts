import { Module } from '@nestjs/common';

/** Toewijzingen, prestaties, declaraties, termijnen and betalingen. Release 0.1 carries these messages and judges none. */
@Module({})
export class FinanceModule {}
