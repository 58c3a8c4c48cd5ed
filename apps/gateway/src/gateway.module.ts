import { Module } from '@nestjs/common';
import { GatewayService } from './gateway.service.ts';
import { UitgaandConsumer } from './uitgaand.consumer.ts';

@Module({ controllers: [UitgaandConsumer], providers: [GatewayService] })
export class GatewayModule {}
