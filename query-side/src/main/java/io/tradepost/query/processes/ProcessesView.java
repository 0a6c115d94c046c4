package io.tradepost.query.processes;

import io.tradepost.query.elastic.Index;
import io.tradepost.query.views.AggregateView;
import io.tradepost.sagas.api.ProcessEvent;
import io.tradepost.sagas.api.ProcessEvent.ProcessEnded;
import io.tradepost.sagas.api.ProcessEvent.ProcessMoved;
import io.tradepost.starter.messages.Envelope;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class ProcessesView implements AggregateView<ProcessEvent, ProcessDocument> {

    static final Index INDEX = new Index("processes", 1);

    @Override
    public Index index() {
        return INDEX;
    }

    @Override
    public Set<Class<? extends ProcessEvent>> vocabularies() {
        return Set.of(ProcessEvent.class);
    }

    @Override
    public Class<ProcessDocument> document() {
        return ProcessDocument.class;
    }

    @Override
    public ProcessDocument after(@Nullable ProcessDocument current, ProcessEvent event, Envelope message) {
        return switch (event) {
            case ProcessMoved moved -> ProcessDocument.after(current, moved, message.time());
            case ProcessEnded ended -> ProcessDocument.after(current, ended, message.time());
        };
    }
}
