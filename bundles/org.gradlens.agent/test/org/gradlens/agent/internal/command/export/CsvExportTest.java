// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.command.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.gradlens.agent.internal.command.SampleRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvExportTest {

	@TempDir
	private Path folder;

	private void assertTable(String file, String expected) throws IOException {
		assertEquals(expected, Files.readString(folder.resolve("network-0").resolve(file)).replace("\r\n", "\n"));
	}

	@Test
	void eachScopeHasATable() throws IOException {
		CsvExport.export(SampleRun.write(folder), folder);
		assertTable("topology.csv", """
				declaration,layer,name,kind,activation,weightInitialisation,inputs,class,file,line,ordinal,count
				0,0,hidden,DenseLayer,relu,XAVIER,,demo.Net,Net.java,12,2,3
				0,1,dropout,DropoutLayer,,,0,,,,1,1
				0,2,"say ""out"", größe",OutputLayer,softmax,XAVIER,1,demo.Net,Net.java,14,1,1
				""");
		assertTable("steps.csv", """
				iteration,iterations,epoch,elapsedSeconds,minibatch,loss,lossMin,lossMax
				0,1,0,0.25,8,2.5,2.5,2.5
				3,3,0,1.0,8,NaN,1.0,Infinity
				""");
		assertTable("layers.csv", """
				iteration,layer,name,activationSaturated,activationSaturatedMin,activationSaturatedMax,\
				unitsDead,unitsDeadMin,unitsDeadMax,epsilonNorm,epsilonNormMin,epsilonNormMax
				0,0,hidden,,,,0.25,0.25,0.25,6.223015277861142E-61,6.223015277861142E-61,6.223015277861142E-61
				0,2,"say ""out"", größe",0.5,0.5,0.5,,,,1.0,1.0,1.0
				3,0,hidden,,,,,,,0.25,0.125,0.5
				3,2,"say ""out"", größe",,,,,,,1.0,1.0,1.0
				""");
		assertTable("parameters.csv", """
				iteration,layer,name,parameter,gradientNorm,gradientNormMin,gradientNormMax,\
				parameterNorm,parameterNormMin,parameterNormMax,updateNorm,updateNormMin,updateNormMax
				0,0,hidden,W,0.25,0.25,0.25,50.0,50.0,50.0,0.5,0.5,0.5
				0,0,hidden,b,7.0,7.0,7.0,,,,,,
				0,2,"say ""out"", größe",W,0.5,0.5,0.5,100.0,100.0,100.0,1.0,1.0,1.0
				3,0,hidden,W,0.25,0.25,0.25,50.0,50.0,50.0,0.5,0.5,0.5
				3,0,hidden,b,7.0,7.0,7.0,,,,,,
				3,2,"say ""out"", größe",W,0.5,0.5,0.5,100.0,100.0,100.0,1.0,1.0,1.0
				""");
		assertTable("distributions.csv", """
				iteration,tensor,layer,name,parameter,lower,upper,count
				3,gradient,0,hidden,W,-2.0,-1.0,2
				3,gradient,0,hidden,W,-0.5,-0.25,1
				3,gradient,0,hidden,W,0.0,0.0,4
				3,gradient,0,hidden,W,0.5,1.0,3
				3,gradient,0,hidden,W,NaN,NaN,5
				3,gradient,0,hidden,W,Infinity,Infinity,6
				3,epsilon,2,"say ""out"", größe",,NaN,NaN,1
				""");
		assertTable("time.csv", """
				iteration,layer,name,timeStep,epsilonNorm
				3,0,hidden,0,9.313225746154785E-10
				3,0,hidden,1,1.0
				""");
		assertTable("settings.csv", """
				declaration,layer,name,setting,value
				0,0,hidden,units,4
				0,0,hidden,updater,Sgd
				""");
		assertTable("initial.csv", """
				layer,name,parameter,figure,value
				0,hidden,W,parameterUnitSpread,0.25
				2,"say ""out"", größe",W,parameterUnitSpread,0.5
				""");
		assertTable("data.csv", """
				iteration,role,layer,examples,features,constantFeatures,nonFinite,minimum,maximum,mean,deviation,\
				leastDeviation,greatestDeviation,trivialLoss
				3,target,2,32,2,1,0,0.0,1.0,0.5,0.25,0.125,0.375,0.75
				""");
		assertTable("evaluations.csv", """
				iteration,loss,examples
				4,1.5,100
				""");
	}
}
