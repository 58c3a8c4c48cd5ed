import { Module } from '@nestjs/common';
import { TranslatorConsumer } from './translator.consumer.ts';
import { WezenService } from './wezen.service.ts';

@Module({ controllers: [TranslatorConsumer], providers: [WezenService] })
export class TranslatorModule {}
