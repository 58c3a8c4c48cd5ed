import { Module } from '@nestjs/common';
import { RouterConsumer } from './router.consumer.ts';

@Module({ controllers: [RouterConsumer] })
export class RouterModule {}
