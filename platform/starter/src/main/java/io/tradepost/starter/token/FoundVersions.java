package io.tradepost.starter.token;

import org.axonframework.messaging.HandlerAttributes;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.Scope;
import org.axonframework.messaging.annotation.HandlerEnhancerDefinition;
import org.axonframework.messaging.annotation.MessageHandlingMember;
import org.axonframework.messaging.annotation.WrappedMessageHandlingMember;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.AggregateScopeDescriptor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;

/** The version of an aggregate that has handled a command, whether or not that changed it. */
final class FoundVersions implements HandlerEnhancerDefinition {

    @Override
    public <T> MessageHandlingMember<T> wrapHandler(MessageHandlingMember<T> original) {
        boolean handlesCommands =
                original.attribute(HandlerAttributes.COMMAND_NAME).isPresent();
        return handlesCommands && AnnotatedElementUtils.hasAnnotation(original.declaringClass(), AggregateRoot.class)
                ? new Telling<>(original)
                : original;
    }

    private static final class Telling<T> extends WrappedMessageHandlingMember<T> {

        Telling(MessageHandlingMember<T> original) {
            super(original);
        }

        @Override
        public @Nullable Object handle(Message<?> message, @Nullable T target) throws Exception {
            Object result = super.handle(message, target);
            Long version = AggregateLifecycle.getVersion();
            if (version != null && Scope.describeCurrentScope() instanceof AggregateScopeDescriptor aggregate) {
                Traces.found(String.valueOf(aggregate.getIdentifier()), version);
            }
            return result;
        }
    }
}
